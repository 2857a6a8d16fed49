-- What the balance of a portfolio is told by: the horizon that a product is for, and the class of work done on it.

alter table product
  -- Null: as the phase has it.
  add column horizon text,
  add column work_class text,
  add constraint product_horizon_known check (horizon in ('h1_exploit', 'h2_emerging', 'h3_explore')),
  add constraint product_work_class_known check (work_class in ('new_features', 'improved_support', 'technical_debt',
    'technical_innovation'));
