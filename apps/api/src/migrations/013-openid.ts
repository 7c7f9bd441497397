import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-in with an OpenID Connect provider: the identities bound to accounts, the browsers sent to the provider and not back
 * yet, and what ends the provider's own session.
 */
export class OpenId1700000000013 implements MigrationInterface {
  name = 'OpenId1700000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- Found by issuer and subject, never by the label, which only helps its owner to recognise it.
      create table openid_identity (
        id integer generated always as identity constraint openid_identity_pk primary key,
        user_id integer not null constraint openid_identity_user_fk references app_user (id),
        issuer text not null constraint openid_identity_issuer_given check (issuer <> ''),
        subject text not null constraint openid_identity_subject_size check (length(subject) between 1 and 255),
        label text constraint openid_identity_label_size check (length(label) <= 200),
        linked_at timestamptz not null default clock_timestamp(),
        constraint openid_identity_once unique (issuer, subject),
        constraint openid_identity_one_per_user unique (user_id, issuer)
      );

      create table openid_request (
        state_hash bytea constraint openid_request_pk primary key,
        browser_hash bytea not null,
        purpose text not null constraint openid_request_purpose_known check (purpose in ('SIGN_IN', 'INVITATION', 'LINK')),
        nonce text not null constraint openid_request_nonce_size check (length(nonce) >= 32),
        code_verifier text,
        user_id integer constraint openid_request_user_fk references app_user (id),
        link_hash bytea,
        return_path text not null constraint openid_request_returns_here check (return_path ~ '^/([^/\\\\]|$)'),
        expires_at timestamptz not null,
        constraint openid_request_owner_known check ((purpose = 'SIGN_IN') = (user_id is null)),
        constraint openid_request_invitation_known check ((purpose = 'INVITATION') = (link_hash is not null))
      );
      create index openid_request_by_end on openid_request (expires_at);

      -- The identity token is sealed with a key that only the browser's cookie gives.
      create table openid_sign_out (
        token_hash bytea constraint openid_sign_out_pk primary key,
        issuer text not null,
        id_token bytea not null,
        expires_at timestamptz not null
      );
      create index openid_sign_out_by_end on openid_sign_out (expires_at);

      call keep_journal(array['openid_identity']::regclass[]);
      call protect('openid_identity');
      call protect('openid_request');
      call protect('openid_sign_out');

      create policy openid_identity_found_at_the_gate on openid_identity for select to clausier_app
        using ((select acting_role()) = 'GATE');
      create policy openid_identity_bound_by_its_owner on openid_identity for insert to clausier_app
        with check ((select acting_role()) = 'GATE' and user_id = (select acting_user()));
      create policy openid_identity_unbound_by_its_owner on openid_identity for delete to clausier_app
        using ((select acting_role()) = 'GATE' and user_id = (select acting_user()));
      create policy openid_request_gate on openid_request for all to clausier_app
        using ((select acting_role()) = 'GATE') with check ((select acting_role()) = 'GATE');
      create policy openid_sign_out_gate on openid_sign_out for all to clausier_app
        using ((select acting_role()) = 'GATE') with check ((select acting_role()) = 'GATE');

      grant select, delete on openid_identity, openid_request, openid_sign_out to clausier_app;
      grant insert on openid_request, openid_sign_out to clausier_app;
      grant insert (user_id, issuer, subject, label) on openid_identity to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop table openid_sign_out;
      drop table openid_request;
      drop table openid_identity;
    `);
  }
}
