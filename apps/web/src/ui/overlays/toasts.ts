import { ToastQueue } from 'react-stately/useToastState';

/** What a toast says; `action` is usually "Annuler". */
export type ToastContent = {
  message: string;
  tone?: 'ok' | 'bad';
  action?: { label: string; onAction: () => void };
};

/** The toasts waiting to be shown; `Toasts` renders them. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/**
 * Says that something has been done, with a way back when there is one. Stays 8 s, longer while the pointer or the
 * focus is on it; one that went wrong stays until it is closed.
 */
export function showToast(content: ToastContent): void {
  toastQueue.add(content, content.tone === 'bad' ? {} : { timeout: 8000 });
}
