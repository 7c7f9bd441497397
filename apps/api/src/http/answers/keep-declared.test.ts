import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiProperty, PickType } from '@nestjs/swagger';
import { DeclaredFields, type Reader } from './keep-declared.js';
import { OnlyFor, OnlyForHouses } from './only-for.js';
import { answeringRoutes } from './routes.js';
import { shapeOfClass } from './shape.js';

class Home {
  @ApiProperty() commune: string;
}

@OnlyForHouses()
class Criterion {
  @ApiProperty() code: string;
}

class Remark {
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, string | number>;
}

class Person {
  @ApiProperty() name: string;
  @OnlyFor('FACILITATOR', 'HOUSE_MANAGER') @ApiProperty() bornOn: string;
  @ApiProperty({ type: Home, nullable: true }) home: Home | null;
  @ApiProperty({ type: [Criterion] }) criteria: Criterion[];
  @ApiProperty({ type: [Remark] }) remarks: Remark[];
  @ApiProperty({ enum: ['A', 'B'], isArray: true }) kinds: string[];
  @ApiProperty({ type: () => [Person] }) colleagues: Person[];
}

const whole = (): Person => ({
  name: 'Zoé Aubin',
  bornOn: '1990-01-01',
  home: { commune: 'Tourcoing' },
  criteria: [{ code: 'RQTH' }],
  remarks: [{ params: { limit: 22_000 } }],
  kinds: ['A'],
  colleagues: [],
});
const kept = (value: unknown, reader: Reader = 'FACILITATOR', undeclared: 'drop' | 'refuse' = 'refuse') =>
  new DeclaredFields(undeclared).keep(shapeOfClass(Person), reader, value);

describe('an answer', () => {
  it('leaves whole to whom all its fields are for', () => {
    const colleague = whole();
    expect(kept({ ...whole(), colleagues: [colleague] })).toEqual({ ...whole(), colleagues: [colleague] });
    expect(kept({ ...whole(), home: null })).toEqual({ ...whole(), home: null });
  });

  it('leaves without the fields, and the fields of classes, that are for other roles', () => {
    for (const reader of ['FIRM', 'AUTHORITY', 'METROPOLIS', 'ADMINISTRATOR', 'ANYBODY'] as const) {
      const { bornOn: _, ...others } = whole();
      expect(kept(whole(), reader)).toEqual({ ...others, criteria: [{}] });
    }
  });

  it('keeps the rules of a class in those made of it', () => {
    class Picked extends PickType(Person, ['name', 'bornOn'] as const) {}
    class Longer extends Criterion {
      @ApiProperty() since: string;
    }
    const as = (type: new () => object, value: object) =>
      new DeclaredFields('refuse').keep(shapeOfClass(type), 'FIRM', value);
    expect(as(Picked, { name: 'Zoé', bornOn: '1990-01-01' })).toEqual({ name: 'Zoé' });
    expect(as(Longer, { code: 'RQTH', since: '2024-01-01' })).toEqual({ since: '2024-01-01' });
  });

  it('never holds a field nobody declared, at any depth', () => {
    const hidden = { ...whole(), nir: '1', home: { commune: 'Tourcoing', street: 'rue X' } };
    expect(kept(hidden, 'FACILITATOR', 'drop')).toEqual(whole());
    expect(() => kept(hidden)).toThrow('Person.nir');
    expect(() => kept({ ...whole(), home: { commune: 'Tourcoing', street: 'rue X' } })).toThrow(
      'Home.street',
    );
  });

  it('never holds an object where a value, or a parameter of a sentence, was declared', () => {
    const secret = { criterion: 'AAH' };
    const strange = { ...whole(), name: secret, remarks: [{ params: { limit: 1, secret } }] };
    expect(JSON.stringify(kept(strange, 'FACILITATOR', 'drop'))).not.toContain('AAH');
    expect(() => kept({ ...whole(), name: secret })).toThrow('declares');
    expect(() => kept({ ...whole(), criteria: secret })).toThrow('declares');
  });

  it('cannot be described by a class that leaves open what a field holds', () => {
    class Open {
      @ApiProperty() anything: unknown;
    }
    class Silent {}
    expect(() => shapeOfClass(Open)).toThrow('Open.anything does not say what it holds');
    expect(() => shapeOfClass(Silent)).toThrow('Silent declares no field');
  });
});

describe('a route', () => {
  it('that does not declare the class of its answer keeps the application from starting', async () => {
    @Controller('good')
    class GoodController {
      @Get()
      @ApiOkResponse({ type: Person })
      read(): Person {
        return whole();
      }
    }
    @Controller('mute')
    class MuteController {
      @Get()
      read(): Person {
        return whole();
      }
    }
    @Module({ controllers: [GoodController] })
    class Good {}
    @Module({ controllers: [GoodController, MuteController] })
    class Mute {}
    const start = async (module: object) => {
      const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false });
      try {
        return answeringRoutes(app).map(({ name }) => name);
      } finally {
        await app.close();
      }
    };
    expect(await start(Good)).toEqual(['GoodController.read']);
    await expect(start(Mute)).rejects.toThrow('MuteController.read must declare one answer');
  });
});
