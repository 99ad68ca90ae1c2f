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
  // By class, and by the class around it, whose name class-validator passes down with a group or a list.
  const gathered = new Map<unknown, Map<string | undefined, ReturnType<typeof storage.getTargetValidationMetadatas>>>();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups !== undefined) return gather(target, schema, always, strictGroups, groups);
    const ofClass = gathered.get(target) ?? new Map<string | undefined, ReturnType<typeof gather>>();
    gathered.set(target, ofClass);
    const known = ofClass.get(schema) ?? gather(target, schema, always, strictGroups, groups);
    ofClass.set(schema, known);
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
