-- Scoring models are drafted, edited and brought into force by decision.

-- Counts the edits of a draft: what its entity tag is made of.
alter table scoring_model add column edition integer not null default 1;

-- Measures of the comparison methods go further than 100 points: reach counts people.
alter table score drop constraint score_millipoints_range;
alter table score add constraint score_millipoints_range check (millipoints between 0 and 1000000000);
alter table consensus drop constraint consensus_millipoints_range;
alter table consensus add constraint consensus_millipoints_range check (millipoints between 0 and 1000000000);
