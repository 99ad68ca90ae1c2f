import { codeList, type CodeOf } from '../contract/code-list.js';
import { Group, Holds, OneOf, Text } from '../contract/fields.js';
import { readableLength } from '../contract/text.js';
import { RegistryFilter } from '../registry/registry-filter.js';

/** Whether what is taken out says who somebody is. */
export const EXPORT_KINDS = codeList({ pseudonymised: 'Pseudonymised', identified: 'With names, dates and free text' });
export type ExportKind = CodeOf<typeof EXPORT_KINDS>;
export const RECORD_FORMS = codeList({ json: 'JSON', pdf: 'PDF' });

const REASON_LENGTH = 8;
const reasonFault = (reason: unknown): string | null => (typeof reason === 'string' && readableLength(reason) < REASON_LENGTH ? 'Say in a few words what it is for' : null);

/** The registry as files: which cases, whether with names, and what for. */
export class RegistryExport {
  @OneOf({ label: 'What is taken out', of: EXPORT_KINDS, required: true }) kind!: ExportKind;
  @Group({ label: 'Which cases', of: () => RegistryFilter }) filter?: RegistryFilter | null;
  @Text({ label: 'Reason', lines: 2, max: 500, hint: 'Needed with names. It stands in the audit; name no patient' })
  @Holds(reasonFault)
  reason?: string | null;
}

/** Everything that is recorded of one patient, for the patient, another hospital or a court. */
export class PatientRecordRequest {
  @OneOf({ label: 'Form', of: RECORD_FORMS, required: true }) form!: CodeOf<typeof RECORD_FORMS>;
  @Text({ label: 'Reason', lines: 2, max: 500, required: true, hint: 'Who has asked for it, and what for. It stands in the audit' })
  @Holds(reasonFault)
  reason!: string;
}
