import { useTranslation } from 'react-i18next';
import { ChartsPage } from '../../lib/charts/ChartsPage';
import { useAddressParams } from '../../lib/routing/use-address-params';
import { Button } from '../../ui/buttons/Button';
import { CommuneMap } from './CommuneMap';

const PLACES = ['residenceCommune', 'operationCommune'] as const;

/** Where the workers live, or where the works are, commune by commune. */
export function PlacesPage() {
  const { t } = useTranslation('charts');
  const [params, setParams] = useAddressParams();
  const by = params.get('carte') === 'travaux' ? 'operationCommune' : 'residenceCommune';
  const show = (next: (typeof PLACES)[number]) =>
    setParams(
      (current) => {
        const edited = new URLSearchParams(current);
        if (next === 'residenceCommune') edited.delete('carte');
        else edited.set('carte', 'travaux');
        return edited;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <ChartsPage
      title={t('places.title')}
      actions={PLACES.map((place) => (
        <Button key={place} tone="quiet" aria-pressed={by === place} onPress={() => show(place)}>
          {t(`places.${place}`)}
        </Button>
      ))}
    >
      {(selection) => <CommuneMap key={by} selection={selection} by={by} />}
    </ChartsPage>
  );
}
