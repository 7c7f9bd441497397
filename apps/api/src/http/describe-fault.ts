interface Fault {
  readonly message: string;
  readonly stack?: string;
  readonly name?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly routine?: string;
}

/**
 * An error nobody foresaw, as it may be written in a log: what it is called, its codes and where it happened. Never its
 * message, nor what PostgreSQL adds to it: both can quote what somebody typed, and a parser quotes what it was given.
 */
export function describeFault(error: unknown): string {
  if (!isFault(error)) return 'not an error';
  const { name, code, constraint, table, routine } = error;
  const words = [name, code, constraint, table, routine].filter((word) => typeof word === 'string');
  return [words.join(' '), ...framesOf(error)].join('\n');
}

/** Where it happened: the stack without the message it begins with, which may have lines that look like places. */
function framesOf({ stack = '', message }: Fault): string[] {
  const told = stack.indexOf(message);
  const places = told === -1 ? stack : stack.slice(told + message.length);
  return places.split('\n').filter((line) => /^\s+at .*[:(\w/]\d+:\d+\)?$/.test(line));
}

function isFault(error: unknown): error is Fault {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}
