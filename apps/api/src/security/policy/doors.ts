import { empty, open, type Policy } from './notation.js';

/** What stands outside the API: health, its description, and the web application with every file it is made of. */
export const DOORS: Policy = {
  'GET /health/live': open(),
  'GET /health/ready': open(),

  'GET /api/openapi.json': open(),
  'GET /api/docs': open(),
  'GET /api/docs/': open(),
  'GET /api/docs/*': open(),
  'GET /api/docs/index.html': open(),
  'GET /api/docs/LICENSE': empty(),
  'GET /api/docs/swagger-ui-init.js': open(),
  'GET /api/docs/docs/*': open(),
  'GET /api/docs/docs/swagger-ui-init.js': open(),
  'GET /api/docs-yaml': open(),

  'GET /*': open(),
};
