import { LEAST_ASKED } from '@clausier/domain/search/read-search';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { Dialog } from '../../ui/overlays/Dialog';
import { KeyHint } from '../../ui/page/KeyHint';
import { KeyHints } from '../../ui/page/KeyHints';
import { Sign } from '../../ui/signs/Sign';
import { ErrorState } from '../../ui/states/ErrorState';
import { keepOpened } from './opened';
import { ResultLine } from './ResultLine';
import type { Group, Result } from './results';
import css from './search.module.css';
import { useFound } from './use-found';

/** Search everywhere: a field that keeps the focus, and under it what is found, walked through with the arrows. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const { user } = useSession();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(user.id, text);
  const results = found.groups.flatMap((group) => group.results);
  const current = results[Math.min(active, results.length - 1)];
  const idOf = (result: Result) => `${id}${result.kind}${result.id}`;

  const open = (result: Result) => {
    keepOpened(user.id, result);
    onClose();
    navigate(result.to);
  };

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && current)
      setActive((results.indexOf(current) + step + results.length) % results.length);
    // What is still shown of the word before is not what is asked now.
    else if (event.key === 'Enter') current && found.isSettled ? open(current) : undefined;
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t('title')} isOpen isDismissable isWide onClose={onClose}>
      <div className={css.field}>
        <Sign name="search" size={16} />
        <input
          className={css.input}
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={current ? idOf(current) : undefined}
          aria-autocomplete="list"
          aria-label={t('label')}
          placeholder={t('placeholder')}
          maxLength={100}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => [setText(event.target.value), setActive(0)]}
          onKeyDown={press}
        />
      </div>
      {found.error ? <ErrorState error={found.error} onRetry={found.retry} /> : null}
      <div role="listbox" id={`${id}list`} aria-label={t('results')} className={css.list}>
        {found.groups.map((group) => (
          <Results key={group.kind} group={group} title={t(`kind.${group.kind}`)}>
            {group.results.map((result) => (
              <ResultLine
                key={result.id}
                result={result}
                asked={found.asked}
                id={idOf(result)}
                isActive={result === current}
                onPoint={() => setActive(results.indexOf(result))}
                onOpen={() => open(result)}
              />
            ))}
          </Results>
        ))}
      </div>
      <Foot text={text} found={found} count={results.length} />
    </Dialog>
  );
}

function Results({ group, title, children }: { group: Group; title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
    <div role="group" aria-labelledby={id} className={css.group} data-kind={group.kind}>
      <div id={id} className={css.title} role="presentation">
        {title}
      </div>
      {children}
    </div>
  );
}

type FootProps = { text: string; found: ReturnType<typeof useFound>; count: number };

/** What was found, said to who does not see it, and the keys. */
function Foot({ text, found, count }: FootProps) {
  const { t } = useTranslation('search');
  const { isAsking, isKnown, isNear } = found;
  const said = () => {
    if (!isAsking) return text.trim() ? t('more', { count: LEAST_ASKED }) : t(count ? 'recent' : 'hint');
    if (!isKnown) return t('searching');
    if (count === 0) return t('none');
    return isNear ? t('near', { count }) : t('count', { count });
  };
  return (
    <>
      <p role="status" className={css.status}>
        {said()}
      </p>
      <KeyHints>
        <KeyHint keys={['↑', '↓']} label={t('key.walk')} />
        <KeyHint keys={['↵']} label={t('key.open')} />
        <KeyHint keys={[t('key.escape')]} label={t('key.close')} />
      </KeyHints>
    </>
  );
}
