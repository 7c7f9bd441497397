import { useTranslation } from 'react-i18next';
import css from './chosen.module.css';

/** The box that ticks a line of a table. */
export function PickCell({ name, isOn, onPick }: { name: string; isOn: boolean; onPick: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <td className={css.pick} data-stack="pick">
      <label>
        <input type="checkbox" checked={isOn} onChange={onPick} />
        <span className="visually-hidden">{t('chosen.pick', { name })}</span>
      </label>
    </td>
  );
}

type PickAllCellProps = { isOn: boolean; isSome: boolean; onAll: () => void; onNone: () => void };

/** The box that ticks all the lines of the page, or none. */
export function PickAllCell({ isOn, isSome, onAll, onNone }: PickAllCellProps) {
  const { t } = useTranslation('ui');
  return (
    <th scope="col" className={css.pick}>
      <label>
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = isSome && !isOn;
          }}
          checked={isOn}
          onChange={isOn ? onNone : onAll}
        />
        <span className="visually-hidden">{t('chosen.pickAll')}</span>
      </label>
    </th>
  );
}
