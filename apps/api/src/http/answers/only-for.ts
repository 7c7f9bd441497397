import { DECORATORS } from '@nestjs/swagger';
import type { Role } from '../../platform/actor.js';

/** Kept with what OpenAPI knows of the field: it goes where the field goes, and is read in the description. */
export const ONLY_FOR = 'x-only-for';

/** A class that declares the fields of an answer with the decorators of OpenAPI. */
export type AnswerClass = (abstract new (...args: never[]) => object) & { readonly prototype: object };

/** Put above the @ApiProperty of a field, or on a class for all the fields it has. */
type FieldOrClass = (target: object, field?: string | symbol) => void;

/**
 * Who a field of an answer is for, among the roles that may call the route. Without it, all of them. Whoever else asks
 * gets the answer without the field.
 */
export function OnlyFor(...roles: Role[]): FieldOrClass {
  return (target, field) => {
    if (field !== undefined) return restrict(target, String(field), roles);
    const { prototype } = target as AnswerClass;
    for (const name of fieldsOf(prototype))
      if (!(ONLY_FOR in declared(prototype, name))) restrict(prototype, name, roles);
  };
}

/** What is told of a person to houses and to nobody else. */
export const OnlyForHouses = (): FieldOrClass => OnlyFor('FACILITATOR', 'HOUSE_MANAGER');

/** The fields a class declares, those it inherits included. */
export function fieldsOf(prototype: object): string[] {
  const keys: string[] = Reflect.getMetadata(DECORATORS.API_MODEL_PROPERTIES_ARRAY, prototype) ?? [];
  return keys.map((key) => key.slice(1));
}

/** What OpenAPI knows of a field. */
export function declared(prototype: object, field: string): Readonly<Record<string, unknown>> {
  return Reflect.getMetadata(DECORATORS.API_MODEL_PROPERTIES, prototype, field) ?? {};
}

function restrict(prototype: object, field: string, roles: readonly Role[]): void {
  const known = declared(prototype, field);
  if (Object.keys(known).length === 0) throw new Error(`@OnlyFor goes above the @ApiProperty of ${field}`);
  const restricted = { ...known, [ONLY_FOR]: roles };
  Reflect.defineMetadata(DECORATORS.API_MODEL_PROPERTIES, restricted, prototype, field);
}
