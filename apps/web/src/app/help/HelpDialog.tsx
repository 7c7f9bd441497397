import { useTranslation } from 'react-i18next';
import { firstStepsPath } from '../../lib/first-steps/step-address';
import { type Press, type Screen, SHORTCUTS } from '../../lib/keyboard/shortcuts';
import { useScreensWithShortcuts } from '../../lib/keyboard/shown-screens';
import { setSingleKeys, useSingleKeys } from '../../lib/keyboard/single-keys';
import { useSession } from '../../lib/session/use-session';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { Dialog } from '../../ui/overlays/Dialog';
import { SEARCHERS } from '../search/open-search';
import css from './help.module.css';
import { Presses } from './Presses';
import { lettersOf } from './use-everywhere-keys';

const LED: readonly string[] = ['FACILITATOR', 'HOUSE_MANAGER', 'ADMINISTRATOR'];

/** The shortcuts of the screen one is on, then those of every screen; and the way back to the first steps. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('help');
  const { role } = useSession().user;
  const screens = useScreensWithShortcuts();
  const areOn = useSingleKeys();
  const everywhere = SEARCHERS.includes(role) ? ['search', 'help'] : ['help'];
  return (
    <Dialog title={t('title')} isOpen isDismissable isWide onClose={onClose}>
      <div className={css.help}>
        {screens.map((screen) => (
          <Shortcuts key={screen} screen={screen} names={Object.keys(SHORTCUTS[screen])} />
        ))}
        <Shortcuts screen="everywhere" names={everywhere} />
        <GoTo />
        <CheckboxField isSelected={areOn} onChange={setSingleKeys}>
          {t('singleKeys')}
        </CheckboxField>
        {LED.includes(role) ? (
          <p className={css.steps}>
            {t('steps.text')}{' '}
            <ButtonLink to={firstStepsPath} onClick={onClose}>
              {t('steps.action')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Shortcuts({ screen, names }: { screen: Screen; names: string[] }) {
  const { t } = useTranslation('help');
  const presses: Readonly<Record<string, readonly Press[]>> = SHORTCUTS[screen];
  return (
    <section>
      <h3>{t(`screen.${screen}.title`)}</h3>
      {screen === 'grid' ? <p className="small">{t('writing')}</p> : null}
      <dl className={css.list}>
        {names.map((name) => (
          <div key={name}>
            <dt>
              <Presses presses={presses[name] ?? []} />
            </dt>
            <dd>{t(`screen.${screen}.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** g, then the letter of a screen. */
function GoTo() {
  const { t } = useTranslation('help');
  const letters = lettersOf(useSession().user.role);
  if (letters.length === 0) return null;
  return (
    <section>
      <h3>{t('go')}</h3>
      <dl className={css.list}>
        {letters.map(({ name, letter }) => (
          <div key={name}>
            <dt>
              <Presses presses={[...SHORTCUTS.everywhere.go, { key: letter }]} isSequence />
            </dt>
            <dd>{t(`shell:nav.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
