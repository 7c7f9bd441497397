import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../buttons/Button';
import { Sign } from '../signs/Sign';
import css from './pagination.module.css';

type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Lines in all, as counted by the same query as the page. */
  total: number;
  onPage: (page: number) => void;
};

/** Which lines are shown out of how many, and the way to the others. */
export function Pagination({ page, pageSize, total, onPage }: PaginationProps) {
  const { t } = useTranslation('ui');
  const { formatCount } = useFormats();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const range = {
    count: total,
    first: formatCount(first),
    last: formatCount(Math.min(total, page * pageSize)),
    total: formatCount(total),
  };
  return (
    <nav className={css.pagination} aria-label={t('pagination.label')}>
      <span className={css.range} aria-live="polite">
        {t('pagination.range', range)}
      </span>
      {pages > 1 ? (
        <div className={css.pages}>
          <Button
            aria-label={t('pagination.previous')}
            isDisabled={page <= 1}
            onPress={() => onPage(page - 1)}
          >
            <Sign name="previous" />
          </Button>
          <span className={css.page}>
            {t('pagination.page', { page: formatCount(page), pages: formatCount(pages) })}
          </span>
          <Button
            aria-label={t('pagination.next')}
            isDisabled={page >= pages}
            onPress={() => onPage(page + 1)}
          >
            <Sign name="next" />
          </Button>
        </div>
      ) : null}
    </nav>
  );
}
