import { useMay } from '../../api/session.queries.js';
import { NotePanel } from '../../features/prognosis/note.panel.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Where the clinical safety officer reads the note of the prognosis panel and switches it on. */
export function PrognosisNotePage() {
  const may = useMay();
  return (
    <Page width="form">
      <PageHeader
        title="Prognosis panel: safety note"
        tabTitle="Prognosis note"
        lead="The panel is off in a centre until its clinical safety officer has read and acknowledged this note."
      />
      <NotePanel mayAnswer={may('prognosis.acknowledge')} />
    </Page>
  );
}
