// Where a row says that its product belongs: the business unit and the group that it names, found among those there are
// or to be created. A unit or group is found by its reference if the row has one, else by its name in any case.

import type { ProductValues } from './import-product.js';
import type { FieldFault } from './import-row.js';

/** `key` is the name as names are compared. */
export type UnitPlace = { id: string; reference: string | null; name: string; key: string; isNew: boolean };
export type GroupPlace = UnitPlace & { unit: Pick<UnitPlace, 'id' | 'reference'> };

export type Places = {
  unitsByReference: Map<string, UnitPlace>;
  unitsByName: Map<string, UnitPlace>;
  groupsByReference: Map<string, GroupPlace>;
  groupsByName: Map<string, GroupPlace>;
  /** How a name is compared: as the database does it. */
  fold: (name: string) => string;
  newId: () => string;
};

export function openPlaces(
  units: readonly UnitPlace[],
  groups: readonly GroupPlace[],
  fold: (name: string) => string,
  newId: () => string,
): Places {
  const places: Places = {
    unitsByReference: new Map(),
    unitsByName: new Map(),
    groupsByReference: new Map(),
    groupsByName: new Map(),
    fold,
    newId,
  };
  for (const unit of units) keepUnit(places, unit);
  for (const group of groups) keepGroup(places, group);
  return places;
}

/** The unit that a row names; a new one if there is none yet; null if it names none. */
export function unitOf(places: Places, values: ProductValues): UnitPlace | FieldFault | null {
  const { businessUnitReference: reference = null, businessUnit } = values;
  const name = businessUnit ?? reference;
  if (name === null) return null;
  const key = places.fold(name);
  const named = places.unitsByName.get(key);
  if (reference === null) return named ?? { id: places.newId(), reference, name, key, isNew: true };
  const referenced = places.unitsByReference.get(reference);
  if (referenced !== undefined) return referenced;
  if (named !== undefined) return nameTaken('businessUnit', values, `business unit "${name}"`, named);
  return { id: places.newId(), reference, name, key, isNew: true };
}

/** The group that a row names, in this unit; a new one if there is none yet; null if it names none. */
export function groupOf(
  places: Places,
  values: ProductValues,
  unit: Pick<UnitPlace, 'id' | 'reference'>,
): GroupPlace | FieldFault | null {
  const { productGroupReference: reference = null, productGroup } = values;
  const name = productGroup ?? reference;
  if (name === null) return null;
  const key = places.fold(name);
  const named = places.groupsByName.get(`${unit.id} ${key}`);
  if (reference === null) return named ?? { id: places.newId(), reference, name, key, isNew: true, unit };
  const referenced = places.groupsByReference.get(reference);
  if (referenced !== undefined) {
    return referenced.unit.id === unit.id ? referenced : elsewhere(reference, referenced);
  }
  if (named !== undefined) return nameTaken('productGroup', values, `product group "${name}"`, named);
  return { id: places.newId(), reference, name, key, isNew: true, unit };
}

/** Lets later rows find a unit. */
export function keepUnit(places: Places, unit: UnitPlace): void {
  places.unitsByName.set(unit.key, unit);
  if (unit.reference !== null) places.unitsByReference.set(unit.reference, unit);
}

/** Lets later rows find a group. */
export function keepGroup(places: Places, group: GroupPlace): void {
  places.groupsByName.set(`${group.unit.id} ${group.key}`, group);
  if (group.reference !== null) places.groupsByReference.set(group.reference, group);
}

function nameTaken(
  field: 'businessUnit' | 'productGroup',
  values: ProductValues,
  what: string,
  holder: UnitPlace,
): FieldFault {
  const under =
    holder.reference === null ? 'without a reference' : `under the reference "${holder.reference}"`;
  const blamed = values[field] === undefined ? (`${field}Reference` as const) : field;
  return { field: blamed, code: 'not_unique', detail: `There already is a ${what}, ${under}.` };
}

function elsewhere(reference: string, group: GroupPlace): FieldFault {
  const detail = `The product group "${reference}" ("${group.name}") belongs to another business unit.`;
  return { field: 'productGroupReference', code: 'not_unique', detail };
}
