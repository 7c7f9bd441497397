import { Page } from '../../ui/Page';
export function KitPage() {
  return (
    <Page title="Kit">
      <p>…</p>
    </Page>
  );
}
