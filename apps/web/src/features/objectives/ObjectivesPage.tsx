import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ChartsPage } from '../../lib/charts/ChartsPage';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { Button } from '../../ui/buttons/Button';
import { ObjectivesCard } from './ObjectivesCard';
import { OBJECTIVES_OF, type ObjectivesOf } from './use-objectives';

/** What the clauses commit to and what was done: clause by clause, or by buyer, kind or territory. */
export function ObjectivesPage() {
  const { t } = useTranslation('charts');
  const [params, setParams] = useSearchParams();
  const of = OBJECTIVES_OF.find((one) => one === params.get('par')) ?? 'clause';
  const show = (next: ObjectivesOf) =>
    setParams(
      (current) => {
        const edited = new URLSearchParams(current);
        edited.delete('page');
        if (next === 'clause') edited.delete('par');
        else edited.set('par', next);
        return edited;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <ChartsPage
      title={t('objectives.title')}
      views={<SavedViews page="objectives" />}
      actions={OBJECTIVES_OF.map((one) => (
        <Button key={one} tone="quiet" aria-pressed={of === one} onPress={() => show(one)}>
          {t(`objectives.${one}`)}
        </Button>
      ))}
    >
      {(selection) => <ObjectivesCard selection={selection} of={of} />}
    </ChartsPage>
  );
}
