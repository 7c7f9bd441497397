import { type Database, insert } from '@clausier/tests/builders/database';

const LATER = '2030-01-01';

/** What the way in keeps of two people: sessions, links, devices, second factors, identities of a provider. */
export async function leaveTraces(db: Database, people: readonly number[]): Promise<void> {
  for (const [index, userId] of people.entries()) {
    const owner = { user_id: userId };
    const digest = Buffer.alloc(32, index);
    await insert(db, 'session', { ...owner, token_hash: digest, expires_at: LATER });
    await insert(db, 'idempotent_answer', {
      ...owner,
      key: `key-of-${userId}-0000`,
      request_hash: 'x',
      created_at: '2024-01-01',
    });
    await insert(db, 'second_factor', { id: userId, set_up_at: '2024-01-01', codes_made_at: '2024-01-01' });
    await insert(db, 'second_factor_secret', { ...owner, secret: digest });
    await insert(db, 'recovery_code', { ...owner, digest });
    await insert(db, 'known_device', { ...owner, token_hash: digest, seen_at: '2024-01-01' });
    const hour = { created_at: '2024-01-01T10:00:00Z', expires_at: '2024-01-01T11:00:00Z' };
    await insert(db, 'access_link', { ...owner, ...hour, token_hash: digest, purpose: 'RESET' });
    await insert(db, 'openid_identity', { ...owner, issuer: 'https://id.example', subject: String(userId) });
    await insert(db, 'openid_request', {
      ...owner,
      state_hash: digest,
      browser_hash: digest,
      purpose: 'LINK',
      nonce: 'n'.repeat(32),
      return_path: '/',
      expires_at: LATER,
    });
  }
  const token = { token_hash: Buffer.alloc(32), id_token: Buffer.alloc(8) };
  await insert(db, 'openid_sign_out', { ...token, issuer: 'https://id.example', expires_at: LATER });
}
