package org.paraspinal.statistics.synthesis;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference results of R's metafor, as they lie among the tests; their README says whence. */
final class GroundTruth {
    /** By name, since a folder on the class path cannot be listed everywhere; a test counts them. */
    static final List<String> SETS = List.of(
            "anand1999_OR",
            "assink2016",
            "axfors2021_OR",
            "bangertdrowns2004",
            "bcg_OR",
            "bcg_RD",
            "bcg_RR",
            "begg1989",
            "berkey1998_AL",
            "berkey1998_PD",
            "bornmann2007_OR",
            "collins1985b_pre_OR",
            "crede2010_ZCOR",
            "curtis1998_ROM",
            "dorn2007_RR",
            "egger2001_OR",
            "equal_variances",
            "graves2010_OR",
            "hahn2001_RR",
            "hart1999_IRR",
            "ishak2007_t3",
            "ishak2007_t4",
            "knapp2017",
            "konstantopoulos2011",
            "laopaiboon2015_RR",
            "lau1992_OR",
            "lee2004_RR",
            "lehmann2018",
            "lopez2019",
            "mccurdy2020_first400",
            "michael2013",
            "molloy2014_ZCOR",
            "nielweise2007_OR",
            "nielweise2008_IRR",
            "normand1999_MD",
            "normand1999_SMD",
            "pignon2000_logHR",
            "pritz1997_PLO",
            "raudenbush1985",
            "riley2003_DFS",
            "riley2003_OS",
            "sim_k12_hetero",
            "sim_k2",
            "sim_k3",
            "sim_k5_homog",
            "sim_windows_k30",
            "yusuf1985_t6_OR");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GroundTruth() {}

    static Stream<String> sets() {
        return SETS.stream();
    }

    static JsonNode set(String name) {
        return read("meta/" + name + ".json");
    }

    static JsonNode effectSizes() {
        return read("effect_sizes.json");
    }

    static Effects effects(JsonNode set) {
        return Effects.of(numbers(set.get("yi")), numbers(set.get("vi")));
    }

    /** A missing number is NaN. */
    static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).isNumber() ? list.get(i).doubleValue() : Double.NaN)
                .toArray();
    }

    static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) words.add(list.get(i).asString());
        return words;
    }

    private static JsonNode read(String file) {
        try (InputStream in = GroundTruth.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("There is no " + file + " among the tests.");
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
