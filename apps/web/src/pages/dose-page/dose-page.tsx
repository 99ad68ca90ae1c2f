import { BedPanel } from '../../features/radiotherapy/bed.panel.js';
import { CordPanel } from '../../features/radiotherapy/cord.panel.js';
import { ReirradiationPanel } from '../../features/radiotherapy/reirradiation.panel.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Doses of different fractionation compared, for nobody in particular: nothing is stored. */
export function DosePage() {
  return (
    <Page width="form">
      <PageHeader
        title="Dose calculator"
        lead="Nothing that is typed here is stored. Every figure stands with its calculation and its source."
      />
      <BedPanel />
      <CordPanel />
      <ReirradiationPanel />
    </Page>
  );
}
