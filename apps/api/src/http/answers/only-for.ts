import type { Role } from '../../platform/actor.js';

const ONLY_FOR = 'clausier:only-for';

/** A class that declares the fields of an answer with the decorators of OpenAPI. */
export type AnswerClass = (abstract new (...args: never[]) => object) & { readonly prototype: object };

/** Put on a field, or on a class for all its fields. */
type FieldOrClass = (target: object, field?: string | symbol) => void;

/**
 * Who a field of an answer is for, among the roles that may call the route. Without it, all of them. Whoever else asks
 * gets the answer without the field.
 */
export function OnlyFor(...roles: Role[]): FieldOrClass {
  return (target, field) => {
    if (field === undefined) Reflect.defineMetadata(ONLY_FOR, roles, target);
    else Reflect.defineMetadata(ONLY_FOR, roles, target, field);
  };
}

/** What is told of a person to houses and to nobody else. */
export const OnlyForHouses = (): FieldOrClass => OnlyFor('FACILITATOR', 'HOUSE_MANAGER');

/** The roles a field is for, by itself or by its class, or null when it is for whoever may call the route. */
export function rolesOfField(type: AnswerClass, field: string): readonly Role[] | null {
  return Reflect.getMetadata(ONLY_FOR, type.prototype, field) ?? Reflect.getMetadata(ONLY_FOR, type) ?? null;
}
