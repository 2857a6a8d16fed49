-- The first versions of the triage rules and of the triage queue.

-- The order of preference is do now, schedule, unblock, improve the case, gather evidence, stop: more points never lead
-- from one of them to a later one. Merging and what is mandatory go by facts alone.
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000111', 'triage-rules', 1, '2019-01-01',
  '{"rules": [
      {"id": "mandatory", "suggestion": "mandatory",
        "when": [{"fact": "mandatory", "is": true}],
        "reason": "It must be done whatever its points."},
      {"id": "duplicate", "suggestion": "merge",
        "when": [{"fact": "duplicate", "is": true}],
        "reason": "Somebody is solving it already."},
      {"id": "not_complete", "suggestion": "gather_evidence",
        "when": [{"fact": "complete", "is": false}],
        "reason": "Not all of its points are known."},
      {"id": "little_value", "suggestion": "stop_or_retire",
        "when": [{"criterion": "value", "below": 4}, {"criterion": "urgency", "below": 7}],
        "reason": "It is worth little and can wait."},
      {"id": "worth_it_now", "suggestion": "do_now",
        "when": [{"criterion": "value", "atLeast": 7},
          {"criterion": "urgency", "atLeast": 7},
          {"criterion": "feasibility", "atLeast": 5}],
        "reason": "It is worth much, cannot wait and can be done."},
      {"id": "last_moment", "suggestion": "do_now",
        "when": [{"fact": "deadline_due", "is": true}, {"criterion": "feasibility", "atLeast": 5}],
        "reason": "Its deadline can only be met by beginning now."},
      {"id": "blocked", "suggestion": "unblock",
        "when": [{"criterion": "value", "atLeast": 7}, {"criterion": "urgency", "atLeast": 7}],
        "reason": "It is worth much and cannot wait, but cannot be done as it stands."},
      {"id": "worth_it_later", "suggestion": "schedule",
        "when": [{"criterion": "value", "atLeast": 7}, {"criterion": "feasibility", "atLeast": 5}],
        "reason": "It is worth much, can be done and can wait."}],
    "otherwise": {"suggestion": "improve_case",
      "reason": "It is worth something, but not yet enough to be scheduled."}}',
  'The default: do what is worth much, cannot wait and can be done; say no to what is worth little.',
  'Ministry of Justice, product handbook: valuable, urgent and feasible', 'installation');

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000112', 'triage-queue', 1, '2019-01-01',
  '{"reasons": [
      {"reason": "new_case", "serviceLevelDays": 10},
      {"reason": "reopened", "serviceLevelDays": 5},
      {"reason": "parked_review_due", "serviceLevelDays": 10},
      {"reason": "deadline_due", "serviceLevelDays": 5},
      {"reason": "never_scored", "serviceLevelDays": 20},
      {"reason": "stale", "serviceLevelDays": 30},
      {"reason": "strategy_review_due", "serviceLevelDays": 30},
      {"reason": "score_dropped", "serviceLevelDays": 20},
      {"reason": "assessment_red", "serviceLevelDays": 10},
      {"reason": "action_overdue", "serviceLevelDays": 10},
      {"reason": "approval_expiring", "serviceLevelDays": 20},
      {"reason": "condition_overdue", "serviceLevelDays": 10}],
    "leadTimeDays": {"pre_discovery": 450, "discovery": 390, "alpha": 300, "private_beta": 180, "public_beta": 90,
      "live": 60},
    "scoreDrop": {"points": 1, "days": 30},
    "approvalExpiringDays": 90}',
  'The default: people who wait come first, then dates that cannot move, then what is not known well enough.',
  null, 'installation');
