import { type Found } from '../../../../core/editing/objects.ts';
import { unreachable } from '../../../../core/result.ts';
import { AnnotationPanel } from './AnnotationPanel.tsx';
import { ColumnPanel, FixturePanel, OutdoorPanel, SpotPanel } from './LoosePanels.tsx';
import { OpeningPanel } from './OpeningPanel.tsx';
import { WallPanel } from './WallPanel.tsx';

export function ObjectPanel({ found }: { readonly found: Found }) {
  switch (found.table) {
    case 'walls':
      return <WallPanel wall={found.record} />;
    case 'openings':
      return <OpeningPanel opening={found.record} />;
    case 'columns':
      return <ColumnPanel column={found.record} />;
    case 'fixtures':
      return <FixturePanel fixture={found.record} />;
    case 'outdoors':
      return <OutdoorPanel outdoor={found.record} />;
    case 'notes':
      return <AnnotationPanel table="notes" note={found.record} />;
    case 'dimensions':
      return <AnnotationPanel table="dimensions" dimension={found.record} />;
    case 'facadeSpots':
      return <SpotPanel spot={found.record} />;
    default:
      return unreachable(found);
  }
}
