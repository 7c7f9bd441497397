import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { parseMonth } from '@clausier/domain/calendar/month';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { parseSiret } from '@clausier/domain/shared/siret';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { ApiErrorCode } from '../platform/error-codes.js';

/** A check made by a parser of the domain: what the parser refuses, the field refuses, with a code the catalogues know. */
function checkedBy(code: ApiErrorCode, parse: (text: string) => unknown): PropertyDecorator {
  return ValidateBy({
    name: code,
    validator: {
      validate: (value) => {
        if (typeof value !== 'string') return false;
        try {
          parse(value);
          return true;
        } catch (error) {
          if (error instanceof DomainError) return false;
          throw error;
        }
      },
    },
  });
}

interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
}

function field(
  options: FieldOptions & ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const { optional, nullable, ...api } = options;
  const decorators = [
    ApiProperty({
      ...api,
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
    } as ApiPropertyOptions),
    ...checks,
  ];
  return optional || nullable ? applyDecorators(...decorators, IsOptional()) : applyDecorators(...decorators);
}

/** Ids, each once: at least one, and at most as many as a page of a list holds. */
export const ChosenIdsField = (description?: string): PropertyDecorator =>
  field(
    { type: [Number], minItems: 1, maxItems: MOST_CHOSEN, ...(description ? { description } : {}) },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_CHOSEN),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(2_147_483_647, { each: true }),
  );

/** How many lines of a list can be chosen at once. */
export const MOST_CHOSEN = 100;

/** A day, `YYYY-MM-DD`, that exists. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: String, format: 'date', example: '2024-02-28', ...options },
    checkedBy('field-not-a-day', parseDay),
  );

/** A month, `YYYY-MM`. */
export const MonthField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: String, example: '2024-02', ...options }, checkedBy('field-not-a-month', parseMonth));

/** Fourteen digits whose key is right; spaces are dropped. */
export const SiretField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: String, example: '21590599900015', ...options },
    Transform(({ value }) => (typeof value === 'string' ? value.replace(/\s/g, '') : value)),
    checkedBy('siret-invalid', parseSiret),
  );

/** A text on one line, trimmed, not empty. */
export const TextField = (maxLength = 200, options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: String, maxLength, ...options },
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    MaxLength(maxLength),
    ...(options.nullable ? [] : [IsNotEmpty()]),
  );

/**
 * A person's name: a text with a letter of the Latin alphabet, the one names are compared and searched in. '---' would
 * be the same name as any other without letters.
 */
export const NameField = (): PropertyDecorator =>
  applyDecorators(
    TextField(100),
    ValidateBy({
      name: 'name-without-letters',
      validator: { validate: (value) => typeof value !== 'string' || /\p{Script=Latin}/u.test(value) },
    }),
  );

/** Hours in hundredths of an hour: 151,67 h is 15167. */
export const HoursField = (
  options: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator => {
  const { min = 0, max = 2_000_000_000, ...rest } = options;
  return field(
    {
      type: 'integer',
      description: 'Hundredths of an hour: 151.67 h is 15167',
      minimum: min,
      maximum: max,
      ...rest,
    },
    IsInt(),
    Min(min),
    Max(max),
  );
};

/** An amount in euro cents. */
export const CentsField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'integer', format: 'int64', description: 'Euro cents', ...options },
    IsInt(),
    Min(0),
    Max(Number.MAX_SAFE_INTEGER),
  );

/** The id of another record: a number, or in an address the digits of one. */
export const IdField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'integer', ...options },
    Transform(({ value }) =>
      typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value,
    ),
    IsInt(),
    Min(1),
    Max(2_147_483_647),
  );

/** The version the client read, sent back with a change: a stale one is refused with the current one. */
export const VersionField = (): PropertyDecorator =>
  field({ type: 'integer', description: 'The version that was read' }, IsInt(), Min(1), Max(2_147_483_647));

/**
 * One object of another class, or each object of a list, checked by the rules of its own fields. These alone would let
 * a list through in its place, or nothing at all.
 */
export const Nested = (type: () => new () => object, { isList = false } = {}): PropertyDecorator =>
  applyDecorators(Type(type), IsObject({ each: isList }), ValidateNested({ each: isList }));
