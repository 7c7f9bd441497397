/** What the process writes while it is listened to: every line of every logger ends there. */
export interface CapturedOutput {
  text(): string;
  stop(): void;
}

/** Listens to the standard output and error of the process; nothing is printed meanwhile. */
export function captureOutput(): CapturedOutput {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return true;
    }) as typeof stream.write;
  }
  return {
    text: () => written.join(''),
    stop() {
      for (const { stream, write } of streams) stream.write = write;
    },
  };
}
