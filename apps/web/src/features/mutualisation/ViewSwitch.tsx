import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

type ViewSwitchProps = { view: 'tableau' | 'soldes'; onShow: (view: string) => void };

/** The two sides of the same hours: pair by pair, or territory by territory. */
export function ViewSwitch({ view, onShow }: ViewSwitchProps) {
  const { t } = useTranslation('mutualisation');
  return (
    <>
      <Button tone="quiet" aria-pressed={view === 'tableau'} onPress={() => onShow('tableau')}>
        {t('view.table')}
      </Button>
      <Button tone="quiet" aria-pressed={view === 'soldes'} onPress={() => onShow('soldes')}>
        {t('view.balances')}
      </Button>
    </>
  );
}
