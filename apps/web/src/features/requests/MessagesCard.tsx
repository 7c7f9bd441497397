import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import css from './requests.module.css';
import type { RequestThread } from './use-requests';

/** What the two houses did and said, in order. */
export function MessagesCard({ request, onWrite }: { request: RequestThread; onWrite: () => void }) {
  const { t } = useTranslation('requests');
  const { formatDay } = useFormats();
  return (
    <Card
      title={t('thread')}
      actions={
        <Button tone="quiet" onPress={onWrite}>
          {t('write.action')}
        </Button>
      }
    >
      <ol className={css.thread}>
        {request.messages.map((message) => (
          <li key={message.id}>
            <div>
              <b>{message.houseName}</b> {t(`move.${message.move}`)}
              <span className="small">
                {' '}
                {formatDay(message.writtenOn)}, {message.author}
              </span>
            </div>
            {message.text ? <p className={css.text}>{message.text}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
