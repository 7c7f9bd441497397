import { LEAST_ASKED, readSearch } from '@clausier/domain/search/read-search';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { Dialog } from '../../ui/Dialog';
import { ErrorState } from '../../ui/ErrorState';
import { KeyHint } from '../../ui/KeyHint';
import { KeyHints } from '../../ui/KeyHints';
import { Sign } from '../../ui/Sign';
import { useDebounced } from '../../ui/use-debounced';
import { keepOpened, readOpened } from './opened';
import { ResultLine } from './ResultLine';
import { type Group, groupsOf, type Result } from './results';
import css from './search.module.css';
import { useRecall, useSearch } from './use-search';

/** Search everywhere: a field that keeps the focus, and under it what is found, walked through with the arrows. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const { user } = useSession();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [opened] = useState(() => readOpened(user.id));
  const asked = useDebounced(text.trim(), 120);
  const isAsking = readSearch(text).length > 0;
  const found = useSearch(isAsking ? asked : '');
  const before = useRecall(opened);
  const shown = isAsking ? found : before;
  const groups = shown.data ? groupsOf(shown.data) : [];
  const results = groups.flatMap((group) => group.results);

  const open = (result: Result) => {
    keepOpened(user.id, result);
    onClose();
    navigate(result.to);
  };

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0)
      setActive(
        (current) => (Math.min(current, results.length - 1) + step + results.length) % results.length,
      );
    else if (event.key === 'Enter' && results[active]) open(results[active]);
    else return;
    event.preventDefault();
  }

  const idOf = (result: Result) => `${id}${result.kind}${result.id}`;
  const current = results[Math.min(active, results.length - 1)];
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
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      {shown.error ? <ErrorState error={shown.error} onRetry={() => void shown.refetch()} /> : null}
      <div role="listbox" id={`${id}list`} aria-label={t('results')} className={css.list}>
        {groups.map((group) => (
          <Results key={group.kind} group={group} title={t(`kind.${group.kind}`)}>
            {group.results.map((result) => (
              <ResultLine
                key={result.id}
                result={result}
                asked={isAsking ? asked : ''}
                id={idOf(result)}
                isActive={result === current}
                onPoint={() => setActive(results.indexOf(result))}
                onOpen={() => open(result)}
              />
            ))}
          </Results>
        ))}
      </div>
      <p role="status" className={css.status}>
        <Status
          text={text}
          isAsking={isAsking}
          count={shown.data ? results.length : undefined}
          isNear={found.data?.isNear === true}
        />
      </p>
      <KeyHints>
        <KeyHint keys={['↑', '↓']} label={t('key.walk')} />
        <KeyHint keys={['↵']} label={t('key.open')} />
        <KeyHint keys={['Esc']} label={t('key.close')} />
      </KeyHints>
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

type StatusProps = { text: string; isAsking: boolean; count: number | undefined; isNear: boolean };

function Status({ text, isAsking, count, isNear }: StatusProps) {
  const { t } = useTranslation('search');
  if (!isAsking) return text.trim() ? t('more', { count: LEAST_ASKED }) : t(count ? 'recent' : 'hint');
  if (count === undefined) return t('searching');
  if (count === 0) return t('none');
  return isNear ? t('near', { count }) : t('count', { count });
}
