// Who answers for a product, a group or a unit: the roles that a person may hold on it.

export const RESPONSIBILITY_ROLES = [
  'product_manager',
  'senior_product_manager',
  'lead_product_manager',
  'service_owner',
  'senior_responsible_owner',
] as const;
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number];
