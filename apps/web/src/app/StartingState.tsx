import css from './shell.module.css';

/** The first instants, before the first screen's code has come: the paper and the petrol column, nothing that moves. */
export function StartingState() {
  return <div className={css.starting} aria-busy="true" />;
}
