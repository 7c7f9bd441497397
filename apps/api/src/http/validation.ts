import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, InvalidFields } from './problem.js';

/** Names of class-validator's checks as the stable codes clients know. A domain error thrown by a check keeps its own code. */
const CODES: Record<string, string> = {
  whitelistValidation: 'field-unknown',
  isInt: 'field-not-an-integer',
  isString: 'field-not-a-text',
  isBoolean: 'field-not-a-boolean',
  isArray: 'field-not-a-list',
  isObject: 'field-malformed',
  nestedValidation: 'field-malformed',
  isIn: 'field-not-in-list',
  isEnum: 'field-not-in-list',
  isEmail: 'field-not-an-email',
  isNotEmpty: 'field-empty',
  minLength: 'field-too-short',
  maxLength: 'field-too-long',
  min: 'field-too-small',
  max: 'field-too-large',
  matches: 'field-malformed',
  arrayMaxSize: 'field-too-long',
  arrayMinSize: 'field-empty',
  isDefined: 'field-missing',
};

function flatten(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([check]) => ({
      field,
      code:
        error.value === undefined && check !== 'whitelistValidation'
          ? 'field-missing'
          : (CODES[check] ?? check),
    }));
    return [...own.slice(0, 1), ...flatten(error.children ?? [], field)];
  });
}

/** Leaves what is in the path as it was written: made a number too soon, '0x10' would be 16 and '1e1' 10. */
class Validation extends ValidationPipe {
  protected override transformPrimitive(value: unknown): unknown {
    return value;
  }
}

/** Refuses unknown, missing and malformed fields, all in one answer. */
export function validationPipe(): ValidationPipe {
  return new Validation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new InvalidFields(flatten(errors)),
  });
}
