import { Button } from '../../ui/buttons/Button';
import { Figure } from '../../ui/figures/Figure';
import { Figures } from '../../ui/figures/Figures';
import { Page } from '../../ui/page/Page';
import { Tag } from '../../ui/signs/Tag';
import { KitClauses } from './KitClauses';
import { KitControls } from './KitControls';
import { KitForm } from './KitForm';
import { KitMatrix } from './KitMatrix';
import { KitPeople } from './KitPeople';
import { KitStates } from './KitStates';
import samples from './samples.json';

/** Every component of the kit with the words of a real screen: what the pictures of the review are taken from. */
export function KitPage() {
  const { figures } = samples;
  return (
    <Page
      title={samples.operation}
      crumbs={[{ label: samples.crumb, to: '/' }, { label: samples.house }]}
      subtitle={
        <>
          {samples.subtitle} · <Tag tone="ok">{samples.underway}</Tag>
        </>
      }
      actions={
        <>
          <Button>{samples.report}</Button>
          <Button tone="primary">{samples.enter}</Button>
        </>
      }
    >
      <Figures label={figures.label}>
        <Figure label={figures.committed} value={'9\u202f480'} unit="h" detail={figures.committedDetail} />
        <Figure
          label={figures.validated}
          value={'6\u202f212,50'}
          unit="h"
          to="/kit"
          detail={figures.validatedDetail}
        />
        <Figure label={figures.declared} value="402" unit="h" to="/kit" detail={figures.declaredDetail} />
        <Figure label={figures.participants} value="14" to="/kit" detail={figures.participantsDetail} />
        <Figure label={figures.end} value={figures.endValue} detail={figures.endDetail} />
      </Figures>
      <KitClauses />
      <KitPeople />
      <KitMatrix />
      <KitForm />
      <KitControls />
      <KitStates />
    </Page>
  );
}
