/** Values a sentence may quote: hours in hundredths, money in cents, days as 'YYYY-MM-DD'. */
export type ProblemParams = Record<string, string | number>;

/** What the API answers when it says no (RFC 9457), with our stable code. */
export type Problem = {
  type: string;
  title: string;
  /** HTTP status; 0 when no answer came. */
  status: number;
  code: string;
  detail?: string;
  field?: string;
  params?: ProblemParams;
  errors?: { field: string; code: string; params?: ProblemParams }[];
};

/** A refusal as an exception, so that React Query sees it as one. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

const codesByStatus: Record<number, string> = {
  0: 'network-unreachable',
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  413: 'body-too-large',
  429: 'too-many-requests',
  502: 'service-unavailable',
  503: 'service-unavailable',
  504: 'service-unavailable',
};

/** The problem of an answer whose body is one, or the nearest one when a proxy answered in our stead. */
export function problemFrom(body: unknown, status: number): Problem {
  if (isProblem(body)) return body;
  return { type: 'about:blank', title: '', status, code: codesByStatus[status] ?? 'unexpected' };
}

/** The problem behind whatever was thrown; a bug of ours is `unexpected`. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError
    ? error.problem
    : { type: 'about:blank', title: '', status: 500, code: 'unexpected' };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
