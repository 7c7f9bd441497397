import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';

type ChartCardProps = {
  title: string;
  /** The same figures as a table, each opening its lines. */
  table: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

/** A chart, and at a press the same figures as a table. */
export function ChartCard({ title, table, foot, children }: ChartCardProps) {
  const { t } = useTranslation('charts');
  const [isTable, setTable] = useState(false);
  return (
    <Card
      title={title}
      isFlush={isTable}
      foot={foot}
      actions={
        <Button tone="quiet" onPress={() => setTable(!isTable)}>
          {t(isTable ? 'seeChart' : 'seeTable')}
        </Button>
      }
    >
      {isTable ? table : children}
    </Card>
  );
}
