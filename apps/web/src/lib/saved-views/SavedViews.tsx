import { readsList, viewQuery } from '@clausier/domain/saved-views/view-pages';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Button } from '../../ui/buttons/Button';
import { classes } from '../../ui/classes';
import { showToast } from '../../ui/overlays/toasts';
import { Sign } from '../../ui/signs/Sign';
import css from './saved-views.module.css';
import { type SavedView, useDeleteView, useKeepView, useSavedViews, type ViewPage } from './use-saved-views';
import { useViewKeeper } from './use-view-keeper';

const KeepViewDialog = lazy(async () => ({ default: (await import('./KeepViewDialog')).KeepViewDialog }));

/** Above a list: the views one has of it, and what it shows now kept as another. Nothing where there is nothing to keep. */
export function SavedViews({ page }: { page: ViewPage }) {
  // An administrator reads lists too, and has nobody to share what they show with.
  const keeper = useViewKeeper();
  return keeper && readsList(keeper, page) ? <ViewsOfKeeper page={page} /> : null;
}

function ViewsOfKeeper({ page }: { page: ViewPage }) {
  const { t } = useTranslation('saved-views');
  const { search } = useLocation();
  const [isKeeping, setKeeping] = useState(false);
  const views = useSavedViews(page).data?.items ?? [];
  const shown = viewQuery(search);
  const isKept = views.some(({ query }) => query === shown);
  if (views.length === 0 && shown === '') return null;
  return (
    <nav className={css.views} aria-label={t('label')}>
      {views.map((view) => (
        <ViewLink key={view.id} page={page} view={view} isShown={view.query === shown} />
      ))}
      {shown === '' || isKept ? null : (
        <Button tone="quiet" onPress={() => setKeeping(true)}>
          {t('keep')}
        </Button>
      )}
      {isKeeping ? (
        <Suspense>
          <KeepViewDialog page={page} query={shown} onClose={() => setKeeping(false)} />
        </Suspense>
      ) : null}
    </nav>
  );
}

type ViewLinkProps = { page: ViewPage; view: SavedView; isShown: boolean };

function ViewLink({ page, view, isShown }: ViewLinkProps) {
  const { t } = useTranslation('saved-views');
  const { name, query, isShared, sharedBy, isKept } = view;
  const again = useKeepView(() => undefined);
  const remove = useDeleteView(() =>
    showToast({
      message: t('deleted', { name }),
      // Kept again by whoever deleted it, and theirs from then on.
      action: { label: t('undo'), onAction: () => again.mutate({ page, name, query, isShared }) },
    }),
  );
  return (
    <span className={classes(css.view, isShown && css.shown)}>
      <Link to={`?${query}`} aria-current={isShown ? 'true' : undefined}>
        {name}
        {isShared ? <span className={css.by}>{sharedBy ?? t('shared')}</span> : null}
      </Link>
      {isKept ? (
        <button
          type="button"
          aria-label={t('delete', { name })}
          disabled={remove.isPending}
          onClick={() => remove.mutate(view)}
        >
          <Sign name="cross" size={12} />
        </button>
      ) : null}
    </span>
  );
}
