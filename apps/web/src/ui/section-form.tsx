import type { Class } from '@rachis/domain';
import { useRef, useState, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ContractForm } from './contract-form.js';
import { useDigitChoices } from './digit-choice.js';
import { dropDraft, keepDraft, readDraft } from './form-draft.js';
import { MergeVersions } from './merge-versions.js';
import { useContractForm } from './use-contract-form.js';

interface Props<T extends FieldValues> {
  of: Class<T>;
  /** The record as it is stored; null for a new one. What arrives later from others does not disturb the typing. */
  record: (Partial<T> & { version: number }) | null | undefined;
  /** What a new record starts with. */
  start?: Partial<T>;
  /** Where the typing is kept over a reload; left out where a secret is typed. */
  draftKey?: string;
  label: string;
  submit: string;
  onSave: (values: T, seen: number) => Promise<unknown>;
  onDone: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/**
 * The form of one record. It saves over the version that was on the screen when typing began; when somebody else was
 * quicker, both versions are shown side by side and the person decides.
 */
export function SectionForm<T extends FieldValues>({ of, record, start, draftKey, label, submit, onSave, onDone, children, actions }: Props<T>) {
  useDigitChoices();
  const [base] = useState(record ?? null);
  const contract = useContractForm(of, base ?? start, draftKey === undefined ? {} : { draftKey });
  const seenKey = draftKey === undefined ? null : `${draftKey}/seen`;
  const [first] = useState(() => {
    const kept = contract.restored && seenKey !== null ? readDraft(seenKey)?.['version'] : undefined;
    const version = typeof kept === 'number' ? kept : (base?.version ?? 0);
    if (seenKey !== null) keepDraft(seenKey, { version });
    return version;
  });
  const seen = useRef(first);
  const forget = () => {
    if (seenKey !== null) dropDraft(seenKey);
  };
  const leave = () => {
    contract.clearDraft();
    forget();
    onDone();
  };
  return (
    <ContractForm
      contract={contract}
      label={label}
      submit={submit}
      actions={actions}
      onCancel={leave}
      onSubmit={async (values) => {
        await onSave(values, seen.current);
        forget();
        onDone();
      }}
      onProblem={(problem) => (
        <MergeVersions
          of={of}
          problem={problem}
          base={base}
          onMerged={(version) => {
            seen.current = version;
            if (seenKey !== null) keepDraft(seenKey, { version });
          }}
        />
      )}
    >
      {children}
    </ContractForm>
  );
}
