import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

/** A schema of the description, as much as is read of it here. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** What the running application says of itself. */
export class Description {
  private constructor(private readonly document: OpenAPIObject) {}

  static async of(app: NestFastifyApplication): Promise<Description> {
    const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    return new Description(answer.json<OpenAPIObject>());
  }

  /** The query parameters of a route, as the router names it; none when the description leaves the route out. */
  queryOf(route: string): Parameter[] {
    const parameters = (this.operationOf(route)?.parameters ?? []) as Parameter[];
    return parameters.filter((parameter) => parameter.in === 'query');
  }

  /** The schema of the JSON body of a route, if it takes one. */
  bodyOf(route: string): Schema | undefined {
    const body = this.operationOf(route)?.requestBody as
      | { content?: Record<string, { schema: Schema }> }
      | undefined;
    const schema = body?.content?.['application/json']?.schema;
    return schema && this.resolve(schema);
  }

  /** A schema in the place of the reference to it. */
  resolve(schema: Schema): Schema {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (reference === undefined) return schema;
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return this.document.components?.schemas?.[name] as Schema;
  }

  private operationOf(route: string) {
    const [method = '', url = ''] = route.replace('HEAD ', 'GET ').split(' ');
    const path = this.document.paths[url.replace(/:(\w+)/g, '{$1}')];
    return path?.[method.toLowerCase() as 'get'];
  }
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'from of months': '2024-01',
  'to of months': '2024-12',
  'from of days': '2020-01-01',
  'to of days': '2049-12-31',
  'month of months': '2024-05',
};

/** What every read must be told, and no more. */
export function requiredQuery(description: Description, route: string): Record<string, string> {
  const required = description.queryOf(route).filter((parameter) => parameter.required);
  return Object.fromEntries(required.map((parameter) => [parameter.name, defaultOf(parameter)]));
}

function defaultOf({ name, schema }: Parameter): string {
  const value =
    DEFAULTS[`${name} of ${schema?.format === 'date' ? 'days' : 'months'}`] ?? schema?.enum?.map(String)[0];
  if (value === undefined) throw new Error(`testing/description.ts has no value for the parameter ${name}.`);
  return value;
}
