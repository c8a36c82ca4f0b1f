# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Where a real etcd, kube-apiserver and kube-controller-manager are: WB_KUBERNETES is set to their folder, or to nothing, saying
# so. No distribution has the latter two ready made; "./dev kubernetes" builds them from Debian's sources.
set(peers $ENV{WB_PEERS})
if(NOT peers)
    set(peers ${CMAKE_SOURCE_DIR}/build/peers)
endif()
set(WB_KUBERNETES ${peers}/kubernetes)
foreach(program etcd kube-apiserver kube-controller-manager)
    if(NOT EXISTS ${peers}/kubernetes/${program})
        set(WB_KUBERNETES "")
    endif()
endforeach()
if(WB_KUBERNETES)
    message(STATUS "The tests with a real Kubernetes run what is in ${WB_KUBERNETES}")
else()
    message(STATUS "The tests with a real Kubernetes are not part of this build: there is none in ${peers}/kubernetes.")
endif()

# wb_kubernetes_test(tst_Name SOURCES … LINK … TIMEOUT …): a test of FakeKubeApi, and where it can run as tst_NameReal one of the
# real programs.
function(wb_kubernetes_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    set(support ${CMAKE_SOURCE_DIR}/tests/support)
    set(common ${ARG_SOURCES} ${support}/KubeCluster.cpp ${support}/KubeCluster.h)
    wb_test(${name} WAITS
        SOURCES ${common} ${support}/FakeKubeApi.cpp ${support}/FakeKubeApi.h ${support}/FakeKubeControllers.cpp
                ${support}/FakeKubeCluster.cpp ${support}/FakeKubeCluster.h ${support}/JsonPatch.h
        LINK ${ARG_LINK} wb_kubernetes Qt6::HttpServer TIMEOUT ${ARG_TIMEOUT})
    if(NOT WB_KUBERNETES)
        return()
    endif()
    wb_test(${name}Real WAITS
        SOURCES ${common} ${support}/RealKubeCluster.cpp ${support}/RealKubeCluster.h
        LINK ${ARG_LINK} wb_kubernetes wb_collect TIMEOUT 400 LABELS integration)
    target_compile_definitions(${name}Real PRIVATE WB_KUBERNETES="${WB_KUBERNETES}")
    set_tests_properties(${name}Real PROPERTIES RESOURCE_LOCK kubernetes)
endfunction()
