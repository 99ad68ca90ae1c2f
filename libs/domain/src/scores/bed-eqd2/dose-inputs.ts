import { doubtAboutCgy, doubtAboutGy } from '../../units/dose.js';
import { InputRefused } from '../calculator.js';
import type { InputFault, NumberInput } from '../inputs.js';

/** A dose in gray as an input; nothing and less is refused by the kit, what looks like centigray by `refuseDoubt`. */
export function doseInput(label: string) {
  return { kind: 'number', label, unit: 'Gy', above: 0 } as const satisfies NumberInput;
}

/** How many fractions a dose was given in. */
export const FRACTIONS_INPUT = {
  kind: 'number',
  label: 'Fractions',
  min: 1,
  whole: true,
} as const satisfies NumberInput;

/** One dose as it was given: the unit is in the name of its field. */
export interface GivenDose {
  readonly field: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: 'Gy' | 'cGy';
}

/** Every dose whose unit is doubtful, as faults that ask about it. */
export function doubtfulDoses(doses: readonly GivenDose[]): InputFault[] {
  return doses.flatMap(({ field, label, value, unit }) => {
    const doubt = value === null ? null : unit === 'Gy' ? doubtAboutGy(value) : doubtAboutCgy(value);
    return doubt === null ? [] : [{ field, why: 'range' as const, reason: `${label}: ${doubt}` }];
  });
}

/** Throws InputRefused when the unit of a dose is doubtful. */
export function refuseDoubt(...doses: readonly GivenDose[]): void {
  const faults = doubtfulDoses(doses);
  if (faults.length > 0) throw new InputRefused(faults);
}
