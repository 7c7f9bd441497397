import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';

export const VIEWS = ['tableau', 'flux', 'soldes'] as const;
export type View = (typeof VIEWS)[number];

type ViewSwitchProps = { view: View; onShow: (view: string) => void };

/** The sides of the same hours: pair by pair as figures or as flows, or territory by territory. */
export function ViewSwitch({ view, onShow }: ViewSwitchProps) {
  const { t } = useTranslation('mutualisation');
  return (
    <>
      {VIEWS.map((one) => (
        <Button key={one} tone="quiet" aria-pressed={view === one} onPress={() => onShow(one)}>
          {t(`view.${one}`)}
        </Button>
      ))}
    </>
  );
}
