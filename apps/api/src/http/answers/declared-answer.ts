import { DECORATORS } from '@nestjs/swagger';
import { type DeclaredType, type Shape, shapeOf } from './shape.js';

/** What a route says it answers when all goes well. */
export type DeclaredAnswer =
  | { readonly kind: 'json'; readonly shape: Shape }
  | { readonly kind: 'text' }
  | { readonly kind: 'nothing' };

type DeclaredResponse = DeclaredType & { readonly schema?: { readonly type?: string } };

/** Reads what the handler of a route declares with ApiOkResponse and its like. Throws when it declares nothing, or twice. */
export function declaredAnswer(handler: object, where: string): DeclaredAnswer {
  const responses: Record<string, DeclaredResponse> =
    Reflect.getMetadata(DECORATORS.API_RESPONSE, handler) ?? {};
  const good = Object.entries(responses).filter(([status]) => /^(2\d\d|303)$/.test(status));
  const [status, response] = good[0] ?? [];
  if (response === undefined || good.length > 1)
    throw new Error(`${where} must declare one answer, and its class, with @ApiOkResponse or its like`);
  // 303 leads the browser to another page: it has no body either.
  if (status === '204' || status === '303') return { kind: 'nothing' };
  const isText =
    response.schema?.type === 'string' || (response.type === String && response.isArray !== true);
  return isText ? { kind: 'text' } : { kind: 'json', shape: shapeOf(response, where) };
}
