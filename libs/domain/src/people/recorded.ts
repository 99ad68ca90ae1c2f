import { Count, Id, Instant, Text, describe, fieldsOf, type Class } from '../contract/fields.js';

/** What every stored answer carries: its id, its version for If-Match, who recorded it and when. */
export class Recorded {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Recorded at', required: true }) recordedAt!: string;
  @Id({ label: 'Recorded by', required: true }) recordedById!: string;
  @Text({ label: 'Recorded by', required: true }) recordedByName!: string;
}

/** The answer form of a contract: the same questions as stored, with who recorded them and when. */
export function storedAs<T extends object>(name: string, contract: Class<T>): Class<T & Recorded> {
  const base: Class = contract;
  const view = class extends base {};
  Object.defineProperty(view, 'name', { value: name });
  describe(view, fieldsOf(Recorded));
  return view as Class<T & Recorded>;
}

/** What a write answers: which record it was and which version it has now. */
export class Kept {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
}
