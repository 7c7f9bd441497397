/** Addresses of the bilan and of what is attested. */
export const reportPath = (operationId: number | string) => `/operations/${operationId}/bilan`;
export const attestationsPath = '/attestations';
export const attestationPath = (id: number | string) => `${attestationsPath}/${id}`;
export const verificationPath = '/verification';
