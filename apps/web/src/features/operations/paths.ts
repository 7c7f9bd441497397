/** Addresses of the operations' screens. */
export const operationsPath = '/operations';

export function operationPath(id: number | string): string {
  return `${operationsPath}/${id}`;
}

export function lotPath(operationId: number | string, lotId: number | string): string {
  return `${operationPath(operationId)}/lots/${lotId}`;
}
