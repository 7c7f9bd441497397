/** A random UUID; `crypto.randomUUID` does not exist on a plain http address of a local network. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Gives the same input the same key until it has been accepted: a second press cannot write twice. */
export class IdempotencyKeys {
  private last: { input: string; key: string } | null = null;

  keyFor(input: unknown): string {
    const text = JSON.stringify(input) ?? '';
    if (this.last?.input !== text) this.last = { input: text, key: newIdempotencyKey() };
    return this.last.key;
  }

  forget(): void {
    this.last = null;
  }
}
