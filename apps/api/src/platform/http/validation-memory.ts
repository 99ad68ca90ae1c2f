import { getMetadataStorage } from 'class-validator';

let remembers = false;

/**
 * What class-validator knows of a class is gathered once. It looks through every class there is, again for every object and every
 * group within it, which by now takes longer than the checks; decorators say nothing new once a class has been checked.
 */
export function rememberValidation(): void {
  if (remembers) return;
  remembers = true;
  const storage = getMetadataStorage();
  const gathered = new Map<unknown, ReturnType<typeof storage.getTargetValidationMetadatas>>();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema !== undefined || always || strictGroups || groups !== undefined) return gather(target, schema, always, strictGroups, groups);
    const known = gathered.get(target) ?? gather(target, schema, always, strictGroups, groups);
    gathered.set(target, known);
    return known;
  };
  const grouped = new WeakMap<object, ReturnType<typeof storage.groupByPropertyName>>();
  const group = storage.groupByPropertyName.bind(storage);
  storage.groupByPropertyName = (metadata) => {
    const known = grouped.get(metadata) ?? group(metadata);
    grouped.set(metadata, known);
    return known;
  };
}
