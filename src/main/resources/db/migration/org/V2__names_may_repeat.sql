-- The code names an agency; a province has many 城关镇人民政府.
alter table org.agency drop constraint agency_name_key;
