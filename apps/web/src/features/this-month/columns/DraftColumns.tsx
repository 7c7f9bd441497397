import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import type { Statement } from '../use-this-month';
import { ColumnsTable } from './ColumnsTable';
import { changesOf, type Roles, rolesOf, withRole } from './column-roles';
import css from './columns.module.css';
import { SheetChoice } from './SheetChoice';
import { useColumns, useReread } from './use-columns';

type DraftColumnsProps = { statement: Statement; onDone: () => void };

/** The columns as they were recognised, to confirm or to change, at any time while the statement is a draft. */
export function DraftColumns({ statement, onDone }: DraftColumnsProps) {
  const { t } = useTranslation('this-month');
  const { sentence } = useProblemMessage();
  const found = useColumns(statement.id);
  const reread = useReread(statement, onDone);
  const [chosen, setChosen] = useState<Roles | null>(null);
  const [sheets, setSheets] = useState<readonly string[] | null>(null);
  if (found.error)
    return (
      <Card title={t('columns.found')}>
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      </Card>
    );
  if (!found.data) return <LoadingState lines={6} />;
  const before = rolesOf(found.data.columns);
  const roles = chosen ?? before;
  const changes = changesOf(before, roles);
  const read = sheets ?? found.data.sheets.filter(({ isRead }) => isRead).map(({ name }) => name);
  const isChanged = Object.keys(changes).length > 0 || sheets !== null;
  return (
    <Card
      title={t('columns.found')}
      isFlush
      foot={
        <div className={css.end}>
          <span>{t('columns.remember')}</span>
          {isChanged ? (
            <span className={css.buttons}>
              <Button
                tone="quiet"
                onPress={() => {
                  setChosen(null);
                  setSheets(null);
                }}
              >
                {t('columns.asBefore')}
              </Button>
              <Button
                tone="primary"
                isPending={reread.isPending}
                isDisabled={read.length === 0}
                onPress={() => reread.mutate({ roles: changes, ...(sheets ? { sheets: [...sheets] } : {}) })}
              >
                {t('columns.reread')}
              </Button>
            </span>
          ) : (
            <Button tone="primary" onPress={onDone}>
              {t('columns.confirm')}
            </Button>
          )}
        </div>
      }
    >
      {reread.error ? (
        <p className={css.refusal} role="alert">
          {sentence(problemOf(reread.error))}
        </p>
      ) : null}
      {found.data.sheets.length > 1 ? (
        <SheetChoice sheets={found.data.sheets} read={read} onRead={setSheets} />
      ) : null}
      <ColumnsTable
        columns={found.data.columns}
        roles={roles}
        onRole={(column, role) => setChosen(withRole(roles, column, role))}
      />
    </Card>
  );
}
