import { ProblemError, problemFrom } from './problem';

/** Fetches a file and saves it under the name the server gives it, which is returned. Throws `ProblemError`; an abort stays one. */
export async function saveFile(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal }).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ProblemError(problemFrom(null, 0));
  });
  if (!answer.ok) throw new ProblemError(problemFrom(await answer.json().catch(() => null), answer.status));
  const name =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ??
    new URL(address, window.location.origin).pathname.split('/').at(-1)!;
  const content = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = content;
  link.download = name;
  link.click();
  URL.revokeObjectURL(content);
  return name;
}
