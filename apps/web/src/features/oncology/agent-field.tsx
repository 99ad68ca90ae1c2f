import { agentNamed, classOfAgent, labelOf, SYSTEMIC_AGENTS, SystemicTherapyLine } from '@rachis/domain';
import { IconX } from '@tabler/icons-react';
import { useId, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useContractWords } from '../../ui/contract-words.js';
import { FieldFrame } from '../../ui/field-frame.js';
import classes from './systemic.module.css';

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The agent that is meant: the whole name, or the only one that begins so. */
function meant(typed: string, chosen: readonly string[]): string | null {
  const exact = agentNamed(typed);
  if (exact) return exact;
  const begun = typed.trim().toLowerCase();
  const fitting =
    begun.length < 3
      ? []
      : SYSTEMIC_AGENTS.filter(({ code, label }) => !chosen.includes(code) && label.toLowerCase().startsWith(begun));
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

/** Agents by name: typed or picked from the browser's own list, each then a word that can be taken back. What the list does not have goes into words. */
export function AgentField({ startHere = false }: { startHere?: boolean }) {
  const words = useContractWords();
  const question = words.fieldsOf(SystemicTherapyLine)['agents'];
  const id = useId();
  const { control, setValue, getValues } = useFormContext();
  const { field, fieldState } = useController({ control, name: 'agents' });
  const { field: absent } = useController({ control, name: 'absences.agents' });
  const [typed, setTyped] = useState('');
  const [stranger, setStranger] = useState<string | null>(null);
  /** The kinds that were filled in from the agents; what a person chose is left alone. */
  const offered = useRef('');
  if (!question) return null;
  const chosen = listOf(field.value);

  const add = (code: string) => {
    setTyped('');
    setStranger(null);
    if (chosen.includes(code)) return;
    field.onChange([...chosen, code]);
    if (absent.value) setValue('absences.agents', null, { shouldDirty: true });
    const kinds = listOf(getValues('classes'));
    const kind = classOfAgent(code);
    if (kind && !kinds.includes(kind) && (kinds.length === 0 || kinds.join() === offered.current)) {
      const all = [...kinds, kind];
      offered.current = all.join();
      setValue('classes', all, { shouldDirty: true, shouldValidate: true });
    }
  };
  /** Enter takes the only name that begins so; leaving the box takes whole names only, so that nobody is given a drug by the way. */
  const read = (text: string, code: string | null) => {
    if (code) add(code);
    else setStranger(text.trim() || null);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    const how = (event.nativeEvent as Partial<InputEvent>).inputType;
    const picked = how === undefined || how === 'insertReplacementText' ? agentNamed(text) : null;
    if (picked) add(picked);
    else {
      setTyped(text);
      setStranger(null);
    }
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    read(typed, meant(typed, chosen));
  };
  const putIntoWords = () => {
    const before: unknown = getValues('agentText');
    setValue('agentText', [typeof before === 'string' ? before : null, stranger].filter(Boolean).join(', '), {
      shouldDirty: true,
    });
    setTyped('');
    setStranger(null);
  };
  const state = (why: string | null) => {
    absent.onChange(why);
    if (why !== null && chosen.length > 0) field.onChange(null);
  };
  return (
    <FieldFrame
      id={id}
      question={question}
      label={question.label}
      hint="By international name; Enter takes it"
      problem={fieldState.error?.message}
      absence={{
        options: words.absences,
        value: typeof absent.value === 'string' ? absent.value : null,
        onChange: state,
      }}
    >
      {(ids) => (
        <div className={classes['agents']}>
          {chosen.length > 0 && (
            <ul className={classes['chosen']} aria-label="Chosen agents">
              {chosen.map((code) => (
                <li key={code}>
                  {labelOf(SYSTEMIC_AGENTS, code)}
                  <button
                    type="button"
                    aria-label={`Remove ${labelOf(SYSTEMIC_AGENTS, code)}`}
                    onClick={() => field.onChange(chosen.filter((one) => one !== code))}
                  >
                    <IconX size={12} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            id={ids.control}
            type="text"
            list={`${id}-names`}
            autoComplete="off"
            className={classes['input']}
            value={typed}
            aria-describedby={ids.describedBy}
            placeholder={chosen.length > 0 ? 'Another agent' : 'Letrozole'}
            {...(startHere ? { 'data-autofocus': true } : {})}
            ref={field.ref}
            onChange={change}
            onKeyDown={enter}
            onBlur={() => read(typed, agentNamed(typed))}
          />
          <datalist id={`${id}-names`}>
            {SYSTEMIC_AGENTS.filter(({ code }) => !chosen.includes(code)).map(({ code, label }) => (
              <option key={code} value={label} />
            ))}
          </datalist>
          <p role="status" className={classes['stranger']}>
            {stranger && (
              <>
                “{stranger}” is not in the list.{' '}
                <button type="button" onClick={putIntoWords}>
                  Put it into words
                </button>
              </>
            )}
          </p>
        </div>
      )}
    </FieldFrame>
  );
}
