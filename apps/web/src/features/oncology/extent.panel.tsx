import { SystemicExtent, type SystemicExtentView } from '@rachis/domain';
import { lazy } from 'react';
import { EditablePanel } from '../../ui/editable-panel.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';

const ExtentForm = lazy(() => import('./extent.form.js').then((file) => ({ default: file.ExtentForm })));

/** How far the cancer has spread beyond the spine. */
export function ExtentPanel({ caseId, extent, mayEdit }: { caseId: string; extent: SystemicExtentView | null | undefined; mayEdit: boolean }) {
  return (
    <EditablePanel id="extent" title="Extent of disease" note={<RecordedNote of={extent} subject="SystemicExtent" />} mayEdit={mayEdit} form={(done) => <ExtentForm caseId={caseId} extent={extent} onDone={done} />}>
      <ReadList of={SystemicExtent} from={extent} columns={2} />
    </EditablePanel>
  );
}
