import css from './key-hint.module.css';

/** Keys to press together and what they do; put several in a `KeyHints`. */
export function KeyHint({ keys, label }: { keys: string[]; label: string }) {
  return (
    <li className={css.hint}>
      <span className="row">
        {keys.map((key) => (
          <kbd key={key} className={css.key}>
            {key}
          </kbd>
        ))}
      </span>
      {label}
    </li>
  );
}
