-- For Postgres and H2 alike.
create table job (
    id varchar(64) primary key,
    kind varchar(16) not null,
    state varchar(16) not null,
    progress double precision not null,
    owner varchar(255),
    file_name varchar(1024),
    options text not null,
    callback text,
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    source_bytes bigint not null,
    error_type varchar(64),
    error_detail text,
    result_file varchar(64),
    result_name varchar(1024),
    result_type varchar(64),
    result_bytes bigint,
    report text,
    attempt integer not null,
    tries integer not null
);

create index job_by_expiry on job (expires);
create index job_by_state on job (state, kind);

-- Two tables of db-scheduler: jobs, and what must not wait behind them.
create table job_task (
    task_name varchar(64) not null,
    task_instance varchar(64) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(255),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index job_task_by_time on job_task (execution_time);
create index job_task_by_heartbeat on job_task (last_heartbeat);

create table job_chore (
    task_name varchar(64) not null,
    task_instance varchar(64) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(255),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index job_chore_by_time on job_chore (execution_time);
create index job_chore_by_heartbeat on job_chore (last_heartbeat);
