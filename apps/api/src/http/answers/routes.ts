import type { INestApplication, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type Role, roles } from '../../platform/actor.js';
import { FOR_ROLES, IS_PUBLIC } from '../request.js';
import { type DeclaredAnswer, declaredAnswer } from './declared-answer.js';
import type { Reader } from './keep-declared.js';

/** A route as its controller declares it: what it answers, and who may call it. */
export interface AnsweringRoute {
  readonly handler: object;
  /** `ParticipantsController.list` */
  readonly name: string;
  readonly answer: DeclaredAnswer;
  readonly readers: readonly Reader[];
}

/**
 * Every route of the application. Throws when one does not declare the class of its answer: the application does not
 * start with an answer nobody has described.
 */
export function answeringRoutes(app: INestApplication): AnsweringRoute[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: found }) =>
    [...found.values()].map(({ metatype }) => metatype as Type<object>),
  );
  return controllers.flatMap((controller) =>
    scanner.getAllMethodNames(controller.prototype).flatMap((method) => {
      const handler = (controller.prototype as Record<string, object>)[method]!;
      if (Reflect.getMetadata('path', handler) === undefined) return [];
      const name = `${controller.name}.${method}`;
      return [
        { handler, name, answer: declaredAnswer(handler, name), readers: readersOf(handler, controller) },
      ];
    }),
  );
}

function readersOf(handler: object, controller: Type<object>): readonly Reader[] {
  const said = <T>(key: string): T | undefined =>
    Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const allowed = said<Role[]>(FOR_ROLES) ?? roles;
  return said<boolean>(IS_PUBLIC) ? ['ANYBODY'] : allowed;
}
